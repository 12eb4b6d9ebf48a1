class Recorder:
    def __init__(self):
        self.seen = []

    def __call__(self, module, args, output):
        self.seen += [*args, output]


recorder = Recorder()
answer = recorder.seen
add.register_forward_hook(recorder)
