whole = ["Function_A", "Function_B", "Function_C", "Function_D"]
part = ["Function_C", "Function_D"]
shared = ["ReLU", "ReLU"]
factor = 8
