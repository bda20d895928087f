"""Result values to columns to bytes. Rich only in `terminal`."""
