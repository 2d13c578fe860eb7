#!/bin/sh
# Checks an export of the whole audit trail (JSON Lines), away from the service and its database:
#
#   verify-trail.sh [--head POSITION:HASH]... [--heads FILE] EXPORT
#
# EXPORT may be -, the standard input: gunzip -c trail.jsonl.gz | verify-trail.sh -
# A head is an earlier end of the chain, from the daily mail or the file madoguchi.audit.head-file: only with one is it
# seen that later rows were cut off. Ends with 0 when the chain is whole, 1 when it is broken (the first broken row is
# named), 2 when the export cannot be read to its end.
folder=$(dirname "$0")
jar=$folder/madoguchi-verify.jar
[ -f "$jar" ] || jar=$folder/../target/madoguchi-verify.jar
exec java -jar "$jar" "$@"
