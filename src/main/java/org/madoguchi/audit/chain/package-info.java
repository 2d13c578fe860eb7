/**
 * The hash chain over the trail, and its check. Needs nothing but Java, so that an export can be checked by a small jar
 * of its own, away from the service and its database.
 */
package org.madoguchi.audit.chain;
