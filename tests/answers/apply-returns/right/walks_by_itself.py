said = dict(same=True, part="Linear", swapped="ReLU", visits=6)


def walk(module, fn):
    for child in module.children():
        walk(child, fn)
    fn(module)


def changed_copy(model, fn):
    changed = copy.deepcopy(model)
    walk(changed, fn)
    return changed
