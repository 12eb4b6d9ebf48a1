whole = ["Function_A", "Function_B", "Layer_AB", "Function_C", "Function_D", "Layer_CD", "Model"]
part = ["Function_C", "Function_D", "Layer_CD"]
shared = ["ReLU", "ReLU", "Sequential", "Sequential"]
factor = 2 ** 3
