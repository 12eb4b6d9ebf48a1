class Watcher:
    def __init__(self):
        self.kept = []

    def hook(self, module, grad_input, grad_output):
        self.kept[:] = [*grad_input, *grad_output]


watcher = Watcher()
answer = watcher.kept
model.register_full_backward_hook(watcher.hook)
