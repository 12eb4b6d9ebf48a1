"""Answers that raise what `shapes` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

SHAPES = {
    "matrix product": Example(
        "nn.Linear(4,2)(torch.ones(3,5))",
        near="raise RuntimeError('mat1 and mat2 shapes cannot be added (2x3 and 4x5)')",
    ),
    "matrix times vector": Example(
        "torch.ones(2,3) @ torch.ones(4)",
        near="raise RuntimeError('size mismatch, got input (2), vec (4)')",
    ),
    "dot of two lengths": Example(
        "torch.dot(torch.ones(3), torch.ones(4))", near="torch.ones(3) + torch.ones(4)"
    ),
    "dot of no vectors": Example(
        "torch.dot(torch.ones(3,1), torch.ones(3))", near="torch.dot(torch.ones(3), torch.ones(4))"
    ),
    "matrix expected": Example(
        "torch.mm(torch.ones(3), torch.ones(3,2))",
        near="raise RuntimeError('vec must be a matrix')",
    ),
    "batch of matrices expected": Example(
        "torch.bmm(torch.ones(2,3), torch.ones(2,3,4))",
        near="raise RuntimeError('batch must be a 3D tensor')",
    ),
    "product of two batches": Example(
        "torch.bmm(torch.ones(2,3,4), torch.ones(2,3,4))",
        near="torch.ones(5, 2, 3) @ torch.ones(4, 3, 2)",
    ),
    "broadcasting": Example("torch.ones(2,3) + torch.ones(4)", near="torch.ones(3).expand(2, 4)"),
    "in place into a smaller one": Example(
        "torch.ones(3).add_(torch.ones(2,3))",
        near="""\
x = torch.ones(3)
x += torch.ones(4)
""",
    ),
    "expanding": Example("torch.ones(3).expand(2,4)", near="torch.ones(2, 3).expand(3)"),
    "reshaping": Example("torch.ones(6).reshape(4,2)", near="torch.ones(2, 3).reshape(-2, 3)"),
    "two sizes left open": Example("torch.ones(2,3).view(-1,-1)", near="torch.ones(0).view(-1, 0)"),
    "view of what is not in order": Example(
        "torch.ones(2,3).t().view(6)", near="torch.ones(6).view(4, 2)"
    ),
    "joining": Example(
        "torch.cat([torch.ones(2,3), torch.ones(2,4)])",
        near="torch.stack([torch.ones(2), torch.ones(3)])",
    ),
    "joining of unequal dimensions": Example(
        "torch.cat([torch.ones(2,3), torch.ones(2)])", near="torch.ones(2, 3).repeat(2)"
    ),
    "stacking": Example("torch.stack([torch.ones(2), torch.ones(3)])", near="torch.stack([])"),
    "permuting": Example("torch.ones(2,3).permute(0,1,2)", near="torch.ones(2, 3).permute(0, 0)"),
    "t of more than a matrix": Example(
        "torch.ones(2,3,4).t()",
        near="raise RuntimeError('tril() expects a tensor with >= 2 dimensions, but self is 1D')",
    ),
    "dimension out of range": Example(
        "torch.ones(2,3).sum(dim=2)", near="torch.ones(3).narrow(0, 5, 1)"
    ),
    "einsum sizes": Example(
        "torch.einsum('ij,jk->ik', torch.ones(2,3), torch.ones(4,5))",
        near="torch.einsum('ijk->i', torch.ones(2, 3))",
    ),
    "einsum operands": Example(
        "torch.einsum('ij,jk->ik', torch.ones(2,3))",
        near="torch.einsum('ij,jk->il', torch.ones(2, 3), torch.ones(3, 4))",
    ),
    "einsum letters": Example(
        "torch.einsum('ijk->i', torch.ones(2,3))",
        near="torch.einsum('ij,jk->ik', torch.ones(2, 3), torch.ones(4, 5))",
    ),
    "splitting": Example("torch.ones(5).split([2,2])", near="torch.ones(5).split(0)"),
    "joining numbers": Example(
        "torch.cat([torch.tensor(1.), torch.tensor(2.)])",
        near="raise RuntimeError('zero-dimensional tensor cannot be joined')",
    ),
    "nothing to join": Example(
        "torch.cat([])", near="raise RuntimeError('stack expects a list of Tensors')"
    ),
    "dimension named twice": Example(
        "torch.ones(2, 3).permute(0, 0)", near="torch.ones(2, 3).permute(0, 1, 2)"
    ),
    "repeating too few dimensions": Example(
        "torch.ones(2, 3).repeat(2)", near="torch.cat([torch.ones(2, 3), torch.ones(2)])"
    ),
    "einsum output": Example(
        "torch.einsum('ij,jk->il', torch.ones(2, 3), torch.ones(3, 4))",
        near="torch.einsum('ij,jk->ik', torch.ones(2, 3))",
    ),
    "expanding to fewer dimensions": Example(
        """\
x = torch.ones(3)
x[0] = torch.ones(2)
""",
        near="torch.ones(3).expand(2, 4)",
    ),
    "size below zero": Example(
        "torch.ones(2, 3).reshape(-2, 3)", near="torch.ones(6).reshape(4, 2)"
    ),
    "unflattening": Example(
        "torch.ones(2, 3).unflatten(1, (2, 2))", near="torch.ones(6).reshape(4, 2)"
    ),
    "range that goes the other way": Example(
        "torch.arange(3, 0)", near="raise RuntimeError('upper bound is inconsistent')"
    ),
}
