"""Answers that raise what `limits` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

LIMITS = {
    "too much memory": Example("torch.ones(10**6,10**6)"),
    "no CUDA": Example("torch.ones(1).cuda()"),
    "no such device": Example('torch.ones(1).to("flaot")'),
    "tensor without data": Example('torch.ones(1,device="meta").item()'),
    "two devices": Example('torch.ones(1,device="meta")+torch.ones(2)'),
    "end of the program": Example("exit()"),
    "nobody to type": Example("input()"),
    "interrupt": Example("raise KeyboardInterrupt"),
}
