"""What was read once is kept: texts taken apart, by their content. Everything here can be thrown away."""
