"""What an author works with: the schema of the files, lint, and new courses and lessons."""
