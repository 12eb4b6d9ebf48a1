whole = ["Layer_AB", "Layer_CD"]
part = ["Function_C", "Function_D"]
shared = ["ReLU", "Sequential"]
factor = 8
