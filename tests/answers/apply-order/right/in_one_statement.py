whole, part, shared, factor = (
    ["Function_A", "Function_B", "Layer_AB", "Function_C", "Function_D", "Layer_CD", "Model"],
    ["Function_C", "Function_D", "Layer_CD"],
    ["ReLU", "ReLU", "Sequential", "Sequential"],
    8,
)
