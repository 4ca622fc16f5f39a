// /api of the site is the program; from then on the program answers nobody but the site.
param siteName string
param appId string
param location string

resource site 'Microsoft.Web/staticSites@2023-12-01' existing = {
  name: siteName
}

resource link 'Microsoft.Web/staticSites/linkedBackends@2023-12-01' = {
  parent: site
  name: 'api'
  properties: { backendResourceId: appId, region: location }
}
