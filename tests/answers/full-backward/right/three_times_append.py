answer = []


def watch(m, leaves, arrives):
    answer.append(leaves[0])
    answer.append(leaves[1])
    answer.append(arrives[0])


model.register_full_backward_hook(watch)
