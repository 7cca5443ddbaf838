/** Class and id words by which sites name their furniture, after what the readability tools look for. In lower-case. */
export const FURNITURE: readonly string[] = [
  "nav navbar navigation menu menubar submenu breadcrumb breadcrumbs footer masthead toolbar topbar",
  "share sharing sharebar sharetool sharetools shares social socials socialmedia sns follow followus",
  "addthis addtoany sharedaddy cookie cookies consent newsletter subscribe skip pagination pager tags tagcloud",
  "login signin signup",
].flatMap((line) => line.split(" "));
