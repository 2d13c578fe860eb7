/**
 * The signed-in caller: a database row for each sign-in, found by the hash of a cookie's secret. Rows can be listed and
 * ended at once, on every node. Browsers that have signed in before are known here too.
 */
package org.madoguchi.signin;
