/** 稼働診断: an administrator has everything around the service examined, by the node that the request came to. */
package org.madoguchi.admin.doctor;
