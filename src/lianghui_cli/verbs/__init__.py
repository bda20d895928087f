"""One answer each: from documents to result values. Knows no terminal and no flags."""
