"""What makes a whole lesson of each part of one that stands in the authors' guide.

A part shows one thing, and lets pass what another check of the same lesson would refuse. Here are
those checks, and the mutants that are as right as the part's own solution.
"""

FRAME = """\
format: 1
title: An example
summary: An example.
minutes: 1
explain: An example.
setup: |
  import torch
  from torch import nn
starter: |
  ...  # TODO
cases:
  - title: the only case
"""
"""What a part stands in, where it does not say otherwise."""

COMPLETED = {
    "tensor": """
checks:
  - graph: weight
""",
    "value": """
checks:
  - tensor: answer["sum"]
""",
    "grad": """
equivalent:
  - why: A vector has no other dimension.
    mutants:
      - |
        - (w * w).sum().backward()
        + (w * w).sum(dim=0).backward()
""",
    "tree": """
checks:
  - parameters: model
""",
    "hooks": """
equivalent:
  - why: The hook uses none of its arguments.
    mutants:
      - |
        - layer.register_forward_hook(lambda module, args, output: None)
        + layer.register_forward_hook(lambda args, module, output: None)
      - |
        - layer.register_forward_hook(lambda module, args, output: None)
        + layer.register_forward_hook(lambda module, output, args: None)
""",
    "graph": """
checks:
  - value: loss
  - value: w
""",
    "same": """
checks:
  - tensor: a
  - tensor: b
equivalent:
  - why: Whole numbers have no gradient.
    mutants:
      - |
        - b = a.view(2, 3)
        + b = a.view(2, 3).detach()
""",
    "raises": """
cases:
  - title: nothing negative
    given:
      x: torch.tensor([[0.0, 2.0], [0.5, 1.0]])
checks:
  - call: positive(x)
equivalent:
  - why: The message still has the word that is asked for.
    mutants:
      - |
        -         raise ValueError("x holds a negative number")
        +         raise ValueError('x holds a negative number_')
""",
    "unchanged": """
equivalent:
  - why: What it is made of has no gradient.
    mutants:
      - |
        - answer = base + 1
        + answer = (base + 1).detach()
      - |
        - answer = base + 1
        + answer = (lambda t: t.detach().lerp(t, 0.5))(base + 1)
""",
    "prints": """
equivalent:
  - why: Only the shape is printed.
    mutants:
      - |
        - print(torch.zeros(2, 3).shape)
        + print(torch.ones(2, 3).shape)
""",
    "initialised": """
checks:
  - tree: make()
equivalent:
  - why: It is the older name of the same function.
    mutants:
      - |
        -             nn.init.normal_(layer.weight, std=0.02)
        +             nn.init.normal(layer.weight, std=0.02)
""",
    "random": """
equivalent:
  - why: Half of the numbers lie on either side, and none on the line.
    mutants:
      - |
        -     return x * (torch.rand(x.shape) > 0.5) * 2
        +     return x * (torch.rand(x.shape) < 0.5) * 2
      - |
        -     return x * (torch.rand(x.shape) > 0.5) * 2
        +     return x * (torch.rand(x.shape) >= 0.5) * 2
  - why: Neither gradients nor what becomes of the input are compared.
    mutants:
      - |
        -     return x * (torch.rand(x.shape) > 0.5) * 2
        +     return (lambda t: t.detach().lerp(t, 0.5))(x * (torch.rand(x.shape) > 0.5) * 2)
      - |
        -     return x * (torch.rand(x.shape) > 0.5) * 2
        +     return (x * (torch.rand(x.shape) > 0.5) * 2).detach()
      - |
        -     return x * (torch.rand(x.shape) > 0.5) * 2
        +     return ((x * (torch.rand(x.shape) > 0.5) * 2), x.detach().mul_(2))[0]
""",
    "source": """
equivalent:
  - why: Whole numbers have no gradient.
    mutants:
      - |
        - squares = torch.arange(4) ** 2
        + squares = (torch.arange(4) ** 2).detach()
""",
    "equals": """
solution: |
  answer = torch.full((2, 2), 39.0)
  answer[1] = 71.0
""",
    "equivalent": """
cases:
  - title: some numbers
    given:
      x: torch.tensor([[1.0, 2.0]])
run: |
  keep(nn.Linear(2, 3)(x))
solution: |
  answer = []

  def keep(output):
      answer.append(output)
checks:
  - value: answer
equivalent:
  - why: Neither is a gradient that is halved seen in the numbers.
    mutants:
      - |
        -     answer.append(output)
        +     answer.append((lambda t: t.detach().lerp(t, 0.5))(output))
""",
}
"""The rest of the lesson by the kind of check, or by the key, that the part shows."""
