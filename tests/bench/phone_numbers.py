"""A reply to GET /phone_numbers as the API would give it: every field of the schema PhoneNumberDetailed."""

from __future__ import annotations

from typing import Any

Item = dict[str, Any]


def reply(count: int) -> dict[str, Any]:
    meta = {"total_pages": 4, "total_results": 4 * count, "page_number": 1, "page_size": count}
    return {"data": [_item(number) for number in range(count)], "meta": meta}


def _item(number: int) -> Item:
    return {"id": f"12933842610757{number:05d}", "record_type": "phone_number"} | _number(number) | _settings(number)


def _number(number: int) -> Item:
    return {
        "phone_number": f"+1970555{number:04d}",
        "phone_number_type": ("local", "toll_free", "mobile")[number % 3],
        "country_iso_alpha2": "US",
        "status": ("active", "port-pending", "deleted")[number % 3],
        "source_type": ("number_order", "port_request", None)[number % 3],
        "tags": ["sales", f"team-{number % 7}"],
        "purchased_at": "2019-10-23T18:10:00.000Z",
        "created_at": f"2019-10-23T18:{number % 60:02d}:01.000Z",
        "activated_at": f"2019-10-23T18:{number % 60:02d}:05.123Z" if number % 5 else None,
        "updated_at": "2019-10-24T18:10:00.000Z",
    }


def _settings(number: int) -> Item:
    return {
        "external_pin": None,
        "connection_id": "1293384261075731499",
        "connection_name": "connection-name",
        "customer_reference": f"MY REF {number:03d}",
        "billing_group_id": "86f58db9-0fe3-4adc-9d1f-46e66e6e9323",
        "messaging_profile_id": "abc85f64-5717-4562-b3fc-2c9600000000" if number % 2 else None,
        "messaging_profile_name": "regional-customers" if number % 2 else None,
        "emergency_enabled": True,
        "emergency_status": "active",
        "emergency_address_id": "1315261609962112019",
        "call_forwarding_enabled": True,
        "cnam_listing_enabled": False,
        "caller_id_name_enabled": False,
        "call_recording_enabled": True,
        "t38_fax_gateway_enabled": number % 4 == 0,
        "hd_voice_enabled": True,
        "inbound_call_screening": "disabled",
        "deletion_lock_enabled": False,
    }
