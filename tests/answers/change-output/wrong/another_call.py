class AddFive(Add):
    def __call__(self, *args, **kwargs):
        return super().__call__(*args, **kwargs) + 5


add = AddFive()
