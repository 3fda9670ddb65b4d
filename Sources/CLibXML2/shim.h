// libxml2 was built with ICU, whose types are not the same as those Foundation brings; none of them is used here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

// The version at run time, which is a global variable, and to Swift 6 no safe one.
static inline const char *fazhi_libxml2_version(void) { return xmlParserVersion; }
