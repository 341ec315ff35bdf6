"""The model: what an API is, in no target language and in no OpenAPI version.

Names are tuples of lower-case words; a target's view turns them into its own casing. `Ref` is the only edge between
declarations, so cycles cost nothing. `origin` is the place that a node came from: `#` and a JSON pointer, with the
file in front where it is not the main one. Everything keeps document order.
"""

from __future__ import annotations

from generator.ir.api import Api as Api
from generator.ir.api import Credential as Credential
from generator.ir.api import Idempotency as Idempotency
from generator.ir.api import Package as Package
from generator.ir.api import Server as Server
from generator.ir.api import Tag as Tag
from generator.ir.operations import Body as Body
from generator.ir.operations import Encoding as Encoding
from generator.ir.operations import Example as Example
from generator.ir.operations import Operation as Operation
from generator.ir.operations import Paging as Paging
from generator.ir.operations import Param as Param
from generator.ir.operations import Place as Place
from generator.ir.operations import Reply as Reply
from generator.ir.operations import Requirement as Requirement
from generator.ir.operations import Resource as Resource
from generator.ir.types import Alias as Alias
from generator.ir.types import Const as Const
from generator.ir.types import Decl as Decl
from generator.ir.types import Docs as Docs
from generator.ir.types import Enumeration as Enumeration
from generator.ir.types import Field as Field
from generator.ir.types import File as File
from generator.ir.types import Json as Json
from generator.ir.types import ListOf as ListOf
from generator.ir.types import Location as Location
from generator.ir.types import MapOf as MapOf
from generator.ir.types import Member as Member
from generator.ir.types import Nullable as Nullable
from generator.ir.types import Record as Record
from generator.ir.types import Ref as Ref
from generator.ir.types import Scalar as Scalar
from generator.ir.types import ScalarKind as ScalarKind
from generator.ir.types import Shape as Shape
from generator.ir.types import Style as Style
from generator.ir.types import TupleOf as TupleOf
from generator.ir.types import Type as Type
from generator.ir.types import Union as Union
from generator.ir.types import Unknown as Unknown
from generator.ir.types import Use as Use
from generator.ir.types import Verb as Verb
from generator.ir.types import Words as Words
from generator.ir.webhooks import SYMMETRIC as SYMMETRIC
from generator.ir.webhooks import Algorithm as Algorithm
from generator.ir.webhooks import Event as Event
from generator.ir.webhooks import Part as Part
from generator.ir.webhooks import Scheme as Scheme
from generator.ir.webhooks import SignatureRecipe as SignatureRecipe
from generator.ir.webhooks import Steps as Steps
from generator.ir.webhooks import Webhooks as Webhooks
