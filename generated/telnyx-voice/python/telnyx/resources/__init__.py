"""The methods of the API, a module a resource."""
