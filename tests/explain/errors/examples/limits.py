"""Answers that raise what `limits` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

LIMITS = {
    "too much memory": Example(
        "torch.ones(10**6,10**6)", near='raise RuntimeError("can\'t allocate memory")'
    ),
    "no CUDA": Example(
        "torch.ones(1).cuda()", near="raise RuntimeError('Torch was compiled with CUDA')"
    ),
    "no such device": Example(
        'torch.ones(1).to("flaot")', near="torch.ones(1, device='meta') + torch.ones(2)"
    ),
    "tensor without data": Example(
        'torch.ones(1,device="meta").item()', near="torch.ones(3).item()"
    ),
    "two devices": Example(
        'torch.ones(1,device="meta")+torch.ones(2)', near="torch.ones(1).to('flaot')"
    ),
    "end of the program": Example("exit()"),
    "nobody to type": Example("input()", near="raise EOFError('EOF in a file')"),
    "interrupt": Example("raise KeyboardInterrupt"),
}
