"""Answers that raise what `limits` knows, each under the name of its row."""

LIMITS = {
    "too much memory": """\
torch.ones(10**6,10**6)
""",
    "no CUDA": """\
torch.ones(1).cuda()
""",
    "no such device": """\
torch.ones(1).to("flaot")
""",
    "tensor without data": """\
torch.ones(1,device="meta").item()
""",
    "two devices": """\
torch.ones(1,device="meta")+torch.ones(2)
""",
    "end of the program": """\
exit()
""",
    "nobody to type": """\
input()
""",
    "interrupt": """\
raise KeyboardInterrupt
""",
}
