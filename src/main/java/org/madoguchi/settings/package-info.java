/**
 * Reading of settings, by the rules of MicroProfile Config but without needing it on the server. A setting is read
 * where it is used, typed, with its default beside it; this package knows no setting by name. It is packed into the
 * same jar as the data source, which reads settings before the application is there.
 */
package org.madoguchi.settings;
