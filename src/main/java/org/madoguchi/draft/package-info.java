/**
 * What a person had typed into a form whose sign-in had ended, kept for an hour for the same person's next sign-in in
 * the same browser; never a secret.
 */
package org.madoguchi.draft;
