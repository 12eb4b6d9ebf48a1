import mmap
from pathlib import Path

import pytest

from tutor.worker import pages

LARGE = 2 << 20


def on_large_pages():
    """How much of this process lies on large pages, in KiB."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("AnonHugePages:"))


@pytest.mark.skipif(
    not Path("/sys/kernel/mm/transparent_hugepage").exists(), reason="the kernel has none"
)
def test_memory_in_use_comes_onto_large_pages_and_stays_what_it_was():
    memory = mmap.mmap(-1, 8 * LARGE, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    memory.madvise(mmap.MADV_NOHUGEPAGE)
    memory.write(b"kept" * (len(memory) // 4))
    memory.madvise(mmap.MADV_HUGEPAGE)
    before = on_large_pages()

    pages.gather()

    assert on_large_pages() >= before + 6 * LARGE // 1024
    assert memory[:] == b"kept" * (len(memory) // 4)
