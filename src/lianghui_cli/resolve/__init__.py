"""From what sentences name to what they mean: figures, people and tasks, each with its evidence. No input or output."""
