"""Types that several resources share, a module a type."""
