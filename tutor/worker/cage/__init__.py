"""What a process that runs code of a learner's or a lesson's may reach. Standard library only.

| file | what it is about |
|---|---|
| `cage` | what a process enters before it runs such code |
| `levels` | which levels of containment the system has |
| `limits` | memory, the size of files, descriptors |
| `places` | the files that an answer needs |
| `namespaces` | a root, a network and processes of its own (level strong) |
| `landlock` | which files may be reached (levels strong and good) |
| `seccomp`, `calls` | which system calls may be made (levels strong and good) |
| `kernel` | the system calls that Python has no name for |
"""

from tutor.worker.cage.cage import Cage

__all__ = ["Cage"]
