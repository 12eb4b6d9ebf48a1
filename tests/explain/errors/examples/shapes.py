"""Answers that raise what `shapes` knows, each under the name of its row."""

from tests.explain.errors.examples.example import Example

SHAPES = {
    "matrix product": Example("nn.Linear(4,2)(torch.ones(3,5))"),
    "matrix times vector": Example("torch.ones(2,3) @ torch.ones(4)"),
    "dot of two lengths": Example("torch.dot(torch.ones(3), torch.ones(4))"),
    "dot of no vectors": Example("torch.dot(torch.ones(3,1), torch.ones(3))"),
    "matrix expected": Example("torch.mm(torch.ones(3), torch.ones(3,2))"),
    "batch of matrices expected": Example("torch.bmm(torch.ones(2,3), torch.ones(2,3,4))"),
    "product of two batches": Example("torch.bmm(torch.ones(2,3,4), torch.ones(2,3,4))"),
    "broadcasting": Example("torch.ones(2,3) + torch.ones(4)"),
    "in place into a smaller one": Example("torch.ones(3).add_(torch.ones(2,3))"),
    "expanding": Example("torch.ones(3).expand(2,4)"),
    "reshaping": Example("torch.ones(6).reshape(4,2)"),
    "two sizes left open": Example("torch.ones(2,3).view(-1,-1)"),
    "view of what is not in order": Example("torch.ones(2,3).t().view(6)"),
    "joining": Example("torch.cat([torch.ones(2,3), torch.ones(2,4)])"),
    "joining of unequal dimensions": Example("torch.cat([torch.ones(2,3), torch.ones(2)])"),
    "stacking": Example("torch.stack([torch.ones(2), torch.ones(3)])"),
    "permuting": Example("torch.ones(2,3).permute(0,1,2)"),
    "t of more than a matrix": Example("torch.ones(2,3,4).t()"),
    "dimension out of range": Example("torch.ones(2,3).sum(dim=2)"),
    "einsum sizes": Example("torch.einsum('ij,jk->ik', torch.ones(2,3), torch.ones(4,5))"),
    "einsum operands": Example("torch.einsum('ij,jk->ik', torch.ones(2,3))"),
    "einsum letters": Example("torch.einsum('ijk->i', torch.ones(2,3))"),
    "splitting": Example("torch.ones(5).split([2,2])"),
}
