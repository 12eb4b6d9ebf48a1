from copy import deepcopy

said = {}
said["same"], said["part"] = True, "Linear"
said["swapped"], said["visits"] = "ReLU", 6
changed_copy = lambda model, fn: nn.Module.apply(deepcopy(model), fn)
