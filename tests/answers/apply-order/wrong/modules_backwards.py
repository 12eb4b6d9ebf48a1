whole = ["Function_D", "Function_C", "Layer_CD", "Function_B", "Function_A", "Layer_AB", "Model"]
part = ["Function_D", "Function_C", "Layer_CD"]
shared = ["Sequential", "ReLU", "Sequential"]
factor = 8
