/**
 * Reading of settings, by the rules of MicroProfile Config but without needing it on the server. A setting is read
 * where it is used, typed, with its default beside it; this package knows by name only the places to read from, and has
 * the types that some settings are of. It is packed into the same jar as the data source, which reads settings before
 * the application is there.
 */
package org.madoguchi.settings;
