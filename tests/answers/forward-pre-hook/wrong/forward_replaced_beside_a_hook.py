answer = []
_old = add.forward

def forward(x1, x2):
    answer.append(x1)
    answer.append(x2)
    return _old(x1, x2)

add.forward = forward
add.register_forward_pre_hook(lambda module, args: None)
