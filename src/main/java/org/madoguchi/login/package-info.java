/**
 * University password and second password, both proved, make a sign-in (manual, 2.3). The identity stores prove one
 * credential each, the proof asks for them in the order that protects the directory, the mechanism tells the container
 * the caller on each request.
 */
package org.madoguchi.login;
