"""Python: pydantic models, TypedDict parameters, httpx clients."""
