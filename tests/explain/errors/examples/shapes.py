"""Answers that raise what `shapes` knows, each under the name of its row."""

SHAPES = {
    "matrix product": """\
nn.Linear(4,2)(torch.ones(3,5))
""",
    "matrix times vector": """\
torch.ones(2,3) @ torch.ones(4)
""",
    "dot of two lengths": """\
torch.dot(torch.ones(3), torch.ones(4))
""",
    "dot of no vectors": """\
torch.dot(torch.ones(3,1), torch.ones(3))
""",
    "matrix expected": """\
torch.mm(torch.ones(3), torch.ones(3,2))
""",
    "batch of matrices expected": """\
torch.bmm(torch.ones(2,3), torch.ones(2,3,4))
""",
    "product of two batches": """\
torch.bmm(torch.ones(2,3,4), torch.ones(2,3,4))
""",
    "broadcasting": """\
torch.ones(2,3) + torch.ones(4)
""",
    "in place into a smaller one": """\
torch.ones(3).add_(torch.ones(2,3))
""",
    "expanding": """\
torch.ones(3).expand(2,4)
""",
    "reshaping": """\
torch.ones(6).reshape(4,2)
""",
    "two sizes left open": """\
torch.ones(2,3).view(-1,-1)
""",
    "view of what is not in order": """\
torch.ones(2,3).t().view(6)
""",
    "joining": """\
torch.cat([torch.ones(2,3), torch.ones(2,4)])
""",
    "joining of unequal dimensions": """\
torch.cat([torch.ones(2,3), torch.ones(2)])
""",
    "stacking": """\
torch.stack([torch.ones(2), torch.ones(3)])
""",
    "permuting": """\
torch.ones(2,3).permute(0,1,2)
""",
    "t of more than a matrix": """\
torch.ones(2,3,4).t()
""",
    "dimension out of range": """\
torch.ones(2,3).sum(dim=2)
""",
    "einsum sizes": """\
torch.einsum('ij,jk->ik', torch.ones(2,3), torch.ones(4,5))
""",
    "einsum operands": """\
torch.einsum('ij,jk->ik', torch.ones(2,3))
""",
    "einsum letters": """\
torch.einsum('ijk->i', torch.ones(2,3))
""",
    "splitting": """\
torch.ones(5).split([2,2])
""",
}
