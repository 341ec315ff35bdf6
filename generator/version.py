"""The version of sdkwright."""

VERSION = "0.1.0"
