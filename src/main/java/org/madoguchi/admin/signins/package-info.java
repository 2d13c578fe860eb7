/** The sign-ins of all, at the desk: who is signed in where, and the end of one by an administrator. */
package org.madoguchi.admin.signins;
