/**
 * The signed-in caller: a database row for each sign-in, found by the hash of a cookie's secret. Rows can be listed and
 * ended at once, on every node.
 */
package org.madoguchi.signin;
