"""What serves those who write rules: one to begin with, examples run, mistakes, trials over copy, schemas, pages."""
