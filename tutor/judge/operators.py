"""Groups of PyTorch's operators, so that a check need not name each way to compute a thing."""

from collections.abc import Mapping

_MEMBERS = {
    "matmul": {
        "addbmm", "addmm", "addmv", "addr", "baddbmm", "bilinear", "bmm", "dot", "einsum",
        "ger", "inner", "linear", "matmul", "mm", "mv", "outer", "vdot",
    },
    "copy": {"clone", "copy", "to_copy", "contiguous", "lift_fresh_copy"},
    "view": {
        "alias", "as_strided", "diagonal", "expand", "permute", "reshape_alias", "select",
        "slice", "split", "split_with_sizes", "squeeze", "t", "transpose", "unbind", "unfold",
        "unsqueeze", "unsafe_view", "view", "view_as_complex", "view_as_real",
    },
    "random": {
        "bernoulli", "exponential", "geometric", "log_normal", "multinomial", "native_dropout",
        "normal", "poisson", "rand", "randint", "randn", "randperm", "random", "uniform",
    },
    "reduction": {
        "all", "amax", "amin", "any", "argmax", "argmin", "logsumexp", "max", "mean", "min",
        "norm", "prod", "std", "sum", "var", "var_mean", "linalg_vector_norm",
    },
}  # fmt: skip
"""The bare names of a group's members."""
GROUPS = frozenset({*_MEMBERS, "inplace"})
"""The names of the groups; `inplace` is every operator that works in place."""


def found(name: str, counts: Mapping[str, int]) -> dict[str, int]:
    """Returns the operators that a name covers, and how often each was dispatched.

    A name covers the operator, its form in place (`add_`) and its inner form (`_softmax`); a
    group's name covers all of its members.
    """
    return {operator: count for operator, count in counts.items() if _covers(name, operator)}


def _covers(name: str, operator: str) -> bool:
    if name == "inplace":
        return operator.endswith("_") and not operator.startswith("__")
    members = _MEMBERS.get(name, {name.strip("_")})
    return operator == name or operator.strip("_") in members
