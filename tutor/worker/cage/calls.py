"""The system calls that are refused, and their numbers on each machine."""

_SAME = """
pidfd_send_signal 424, io_uring_setup 425, io_uring_enter 426, io_uring_register 427, open_tree 428,
move_mount 429, fsopen 430, fsconfig 431, fsmount 432, fspick 433, clone3 435, pidfd_getfd 438,
process_madvise 440, mount_setattr 442, memfd_secret 447, fchmodat2 452, setxattrat 463,
removexattrat 466
"""
_OWN = """
ptrace 101 117, process_vm_readv 310 270, process_vm_writev 311 271, kcmp 312 272, bpf 321 280,
perf_event_open 298 241, userfaultfd 323 282, add_key 248 217, request_key 249 218, keyctl 250 219,
mount 165 40, umount2 166 39, pivot_root 155 41, chroot 161 51, unshare 272 97, setns 308 268,
name_to_handle_at 303 264, open_by_handle_at 304 265, kexec_load 246 104, kexec_file_load 320 294,
init_module 175 105, finit_module 313 273, delete_module 176 106, personality 135 92, acct 163 89,
swapon 167 224, swapoff 168 225, reboot 169 142, quotactl 179 60, syslog 103 116,
settimeofday 164 170, clock_settime 227 112, clock_adjtime 305 266, adjtimex 159 171,
sethostname 170 161, setdomainname 171 162, iopl 172 -, ioperm 173 -, memfd_create 319 279,
shmget 29 194, semget 64 190, msgget 68 186, mq_open 240 180,
chmod 90 -, fchmod 91 52, fchmodat 268 53, chown 92 -, fchown 93 55, lchown 94 -, fchownat 260 54,
utime 132 -, utimes 235 -, futimesat 261 -, utimensat 280 88,
setxattr 188 5, lsetxattr 189 6, fsetxattr 190 7,
removexattr 197 14, lremovexattr 198 15, fremovexattr 199 16, truncate 76 45,
setsid 112 157, setpgid 109 154, setpriority 141 140, ioprio_set 251 30,
sched_setscheduler 144 119, sched_setparam 142 118, sched_setattr 314 274,
migrate_pages 256 238, move_pages 279 239,
kill 62 129, tkill 200 130, tgkill 234 131, rt_sigqueueinfo 129 138, rt_tgsigqueueinfo 297 240,
socket 41 198, clone 56 220, ioctl 16 29, prlimit64 302 261
"""


def _numbers() -> dict[str, dict[str, int | None]]:
    numbers: dict[str, dict[str, int | None]] = {}
    for line in (_SAME + "," + _OWN).split(","):
        name, first, *second = line.split()
        on_arm = second[0] if second else first
        numbers[name] = {"x86_64": int(first), "aarch64": None if on_arm == "-" else int(on_arm)}
    return numbers


NUMBERS = _numbers()
"""By name and machine; None where a machine lacks the call."""

ALWAYS_REFUSED = (
    *("ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "kcmp", "pidfd_getfd"),
    *("io_uring_setup", "io_uring_enter", "io_uring_register"),
    *("bpf", "perf_event_open", "userfaultfd", "add_key", "request_key", "keyctl"),
    *("mount", "umount2", "mount_setattr", "move_mount", "open_tree", "fsopen", "fsconfig"),
    *("fsmount", "fspick", "pivot_root", "chroot", "unshare", "setns", "personality"),
    *("name_to_handle_at", "open_by_handle_at", "kexec_load", "kexec_file_load", "init_module"),
    *("finit_module", "delete_module", "acct", "swapon", "swapoff", "reboot", "quotactl"),
    *("syslog", "settimeofday", "clock_settime", "clock_adjtime", "adjtimex", "sethostname"),
    *("setdomainname", "iopl", "ioperm"),
    # Memory that belongs to no process and that no limit counts.
    *("memfd_create", "memfd_secret", "shmget", "semget", "msgget", "mq_open"),
)
"""What no answer needs, and what reaches into the kernel or into other processes."""

OUTSIDE_REFUSED = (
    # Landlock does not ask before these.
    *("chmod", "fchmod", "fchmodat", "fchmodat2", "chown", "fchown", "lchown", "fchownat"),
    *("utime", "utimes", "futimesat", "utimensat", "truncate"),
    *("setxattr", "lsetxattr", "fsetxattr", "setxattrat"),
    *("removexattr", "lremovexattr", "fremovexattr", "removexattrat"),
    # Without a PID namespace, a process that left its group could stay behind.
    *("setsid", "setpgid"),
    # These change other processes of the same user.
    *("setpriority", "ioprio_set", "sched_setscheduler", "sched_setparam", "sched_setattr"),
    *("migrate_pages", "move_pages"),
)
"""What needs no refusing where the files and processes outside are not there."""

SIGNALS = ("kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "pidfd_send_signal")

NAMESPACE_FLAGS = 0x7E02_0000
TERMINAL_INPUT = (0x5412, 0x541C)
"""ioctls that type into a terminal: TIOCSTI, TIOCLINUX."""
