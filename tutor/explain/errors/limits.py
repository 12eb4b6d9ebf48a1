"""What the place where an answer runs does not have or allow."""

from tutor.explain.errors.row import Row

LIMITS = (
    Row(
        "too much memory",
        "RuntimeError|MemoryError",
        r".*can't allocate memory: you tried to allocate (?P<bytes>\d+) bytes",
        "A tensor of {bytes} bytes is asked for, more than there is. Which of its sizes is larger "
        "than you meant? Broadcasting a column with a row makes a whole matrix.",
    ),
    Row(
        "no CUDA",
        "AssertionError|RuntimeError",
        r"(?:Torch not compiled with CUDA enabled|Found no NVIDIA driver|No CUDA GPUs are "
        r"available)",
        "There is no graphics card for PyTorch to use here, and the lessons need none. On which "
        "device is the rest of the tensors?",
    ),
    Row(
        "no such device",
        "RuntimeError",
        r"Expected one of cpu, cuda, .* device type at start of device string: (?P<device>\S+)",
        "`{device}` is read as the name of a device, and there is none of that name. Is a device "
        "meant here, or a dtype?",
    ),
    Row(
        "tensor without data",
        "RuntimeError|NotImplementedError",
        r"(?:Tensor\.item\(\) cannot be called on meta tensors|Cannot copy out of meta tensor)",
        "A tensor on the device `meta` has a shape and a dtype, and no numbers. Where should it "
        "get them from?",
    ),
    Row(
        "two devices",
        "RuntimeError",
        r"(?:Expected all tensors to be on the same device|Tensor on device (?P<one>\w+)\S* is not "
        r"on the expected device (?P<other>\w+))",
        "Tensors on different devices meet in one operation. Which of them should move?",
    ),
    Row(
        "end of the program",
        "SystemExit",
        r"",
        "Your answer ended the program. The lesson goes on after it: leave out what calls `exit`, "
        "`quit` or `sys.exit`.",
    ),
    Row(
        "nobody to type",
        "EOFError",
        r"EOF when reading a line",
        "Nobody is there to type what `input` asks for: write the value into your code.",
    ),
    Row(
        "interrupt",
        "KeyboardInterrupt",
        r"",
        "Your answer raised KeyboardInterrupt: leave that out.",
    ),
)
