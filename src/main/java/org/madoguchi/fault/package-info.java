/**
 * Why a request cannot be done, wherever that is found: the caller has no right to it (403), or a part does not answer
 * (503); and how the failures that nobody caught are told apart. Services throw these, {@code web} turns them into
 * pages; so neither has to know the other.
 */
package org.madoguchi.fault;
