/** Plumbing between Faces or servlets and the features: language, errors in forms, headers, refused requests. */
package org.madoguchi.web;
