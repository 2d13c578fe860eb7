package org.madoguchi.testing.heap;

/** What an application loads; nobody mentions it but by its name. */
final class Specimen {}
