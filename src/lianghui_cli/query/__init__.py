"""Query text to tree, tree and folded text to spans."""
